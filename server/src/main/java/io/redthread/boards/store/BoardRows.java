package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.BOARD;

import io.redthread.boards.BoardDraft;
import io.redthread.boards.BoardId;
import io.redthread.boards.BoardTile;
import io.redthread.boards.BoardView;
import io.redthread.boards.store.jooq.tables.records.BoardRecord;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps boards. */
@Repository
public class BoardRows {

    private final DSLContext sql;
    private final JsonMapper json;

    BoardRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those a person sees: the own ones, those for roles held, and those for everybody; own ones first. */
    public List<BoardView> seen(PersonId person, Collection<String> roles) {
        return sql.selectFrom(BOARD)
                .where(sees(person, roles))
                .orderBy(DSL.field(BOARD.OWNER_ID.eq(person)).desc().nullsLast(), BOARD.NAME_ZH, BOARD.ID)
                .limit(200)
                .fetch(row -> view(row, person));
    }

    /** One that a person sees. */
    public Optional<BoardView> seen(BoardId id, PersonId person, Collection<String> roles) {
        return sql.selectFrom(BOARD)
                .where(BOARD.ID.eq(id))
                .and(sees(person, roles))
                .fetchOptional(row -> view(row, person));
    }

    private static Condition sees(PersonId person, Collection<String> roles) {
        return BOARD.OWNER_ID
                .eq(person)
                .or(BOARD.ROLE.in(roles))
                .or(BOARD.OWNER_ID.isNull().and(BOARD.ROLE.isNull()));
    }

    /** Adds one of a person. */
    public void add(BoardId id, PersonId owner, BoardDraft draft, Instant now) {
        sql.insertInto(BOARD)
                .set(BOARD.ID, id)
                .set(BOARD.OWNER_ID, owner)
                .set(BOARD.NAME_ZH, draft.name())
                .set(BOARD.NAME_EN, draft.name())
                .set(BOARD.ROLE, role(draft))
                .set(BOARD.TILES, JSONB.valueOf(json.writeValueAsString(draft.tiles())))
                .set(BOARD.CHANGED_AT, now)
                .execute();
    }

    /** Changes one of that revision; answers how many rows. */
    public int change(BoardId id, int revision, BoardDraft draft, Instant now) {
        return sql.update(BOARD)
                .set(BOARD.NAME_ZH, draft.name())
                .set(BOARD.NAME_EN, draft.name())
                .set(BOARD.ROLE, role(draft))
                .set(BOARD.TILES, JSONB.valueOf(json.writeValueAsString(draft.tiles())))
                .set(BOARD.REVISION, revision + 1)
                .set(BOARD.CHANGED_AT, now)
                .where(BOARD.ID.eq(id))
                .and(BOARD.REVISION.eq(revision))
                .execute();
    }

    /** Throws one away; answers how many rows. */
    public int drop(BoardId id) {
        return sql.deleteFrom(BOARD).where(BOARD.ID.eq(id)).execute();
    }

    /**
     * A board that comes with the program.
     *
     * @param code by which it is known again
     * @param zh what it is called
     * @param en the same in English
     * @param role whom it is for; absent: everybody
     * @param tiles what is on it
     */
    public record Shipped(String code, String zh, String en, Optional<RoleCode> role, List<BoardTile> tiles) {}

    /** Adds one that comes with the program, or does nothing when it is there. */
    public void ship(BoardId id, Shipped board, Instant now) {
        sql.insertInto(BOARD)
                .set(BOARD.ID, id)
                .set(BOARD.CODE, board.code())
                .set(BOARD.NAME_ZH, board.zh())
                .set(BOARD.NAME_EN, board.en())
                .set(BOARD.ROLE, board.role().map(RoleCode::value).orElse(null))
                .set(BOARD.TILES, JSONB.valueOf(json.writeValueAsString(board.tiles())))
                .set(BOARD.CHANGED_AT, now)
                .onConflict(BOARD.CODE)
                .doNothing()
                .execute();
    }

    private static @org.jspecify.annotations.Nullable String role(BoardDraft draft) {
        return draft.role() == null ? null : draft.role().value();
    }

    private BoardView view(BoardRecord row, PersonId person) {
        var role = row.getRole();
        return new BoardView(
                row.getId(),
                row.getNameZh(),
                row.getNameEn(),
                person.equals(row.getOwnerId()),
                row.getOwnerId() == null,
                role == null ? null : new RoleCode(role),
                Arrays.asList(json.readValue(row.getTiles().data(), BoardTile[].class)),
                row.getRevision());
    }
}
