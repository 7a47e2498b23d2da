package io.redthread.boards;

import io.redthread.boards.BoardRefusal.BoardChanged;
import io.redthread.boards.BoardRefusal.BoardNotFound;
import io.redthread.boards.BoardRefusal.BoardNotYours;
import io.redthread.boards.BoardRefusal.SharingNotAllowed;
import io.redthread.boards.store.BoardRows;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Boards of whoever is signed in, and those shared with a role the person holds (看板). */
@Service
@Transactional
public class Boards {

    private static final PersonId NOBODY = new PersonId(0);

    private final BoardRows rows;
    private final IdBlocks ids;
    private final Clock clock;

    Boards(BoardRows rows, IdBlocks ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** The boards I see, my own first; at most two hundred. */
    @Transactional(readOnly = true)
    public List<BoardView> mine() {
        return rows.seen(me(), CurrentAccess.get().roles());
    }

    /** One board that I see. */
    @Transactional(readOnly = true)
    public BoardView view(BoardId id) {
        return rows.seen(id, me(), CurrentAccess.get().roles())
                .orElseThrow(() -> new BoardNotFound(Long.toString(id.value())).refused());
    }

    /** Keeps a new one of my own. */
    public BoardView compose(BoardDraft draft) {
        check(draft);
        var id = new BoardId(ids.next("boards", "board_id"));
        rows.add(id, me(), draft, clock.instant());
        return view(id);
    }

    /** Changes one of my own; refused where somebody changed it since that revision. */
    public BoardView change(BoardId id, int revision, BoardDraft draft) {
        check(draft);
        requireMine(id);
        RowCounts.expectOne(rows.change(id, revision, draft, clock.instant()), () -> new BoardChanged(id).refused());
        return view(id);
    }

    /** Throws one of my own away. */
    public void drop(BoardId id) {
        requireMine(id);
        RowCounts.expectOne(rows.drop(id), () -> new BoardNotFound(Long.toString(id.value())).refused());
    }

    private void requireMine(BoardId id) {
        if (!view(id).mine()) {
            throw new BoardNotYours(id).refused();
        }
    }

    private static void check(BoardDraft draft) {
        BoardTile.checked(draft.tiles());
        var role = draft.role();
        var access = CurrentAccess.get();
        if (role != null
                && !(access.may(Permission.BOARDS_SHARE) && access.roles().contains(role.value()))) {
            throw new SharingNotAllowed(role).refused();
        }
    }

    private static PersonId me() {
        var person = CurrentAccess.get().person();
        return person == null ? NOBODY : person;
    }
}
