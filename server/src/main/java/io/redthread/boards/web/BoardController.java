package io.redthread.boards.web;

import io.redthread.boards.BoardDraft;
import io.redthread.boards.BoardId;
import io.redthread.boards.BoardTile;
import io.redthread.boards.BoardView;
import io.redthread.boards.Boards;
import io.redthread.boards.Measure;
import io.redthread.boards.ScreenStreams;
import io.redthread.boards.Tile;
import io.redthread.boards.TileFigure;
import io.redthread.boards.TileKind;
import io.redthread.boards.Tiles;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.RoleCode;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Boards, their tiles, and the big screen over HTTP. */
@RestController
@RequestMapping("/api/boards")
class BoardController {

    private static final int LONGEST_NAME = 80;

    private final Boards boards;
    private final Tiles tiles;
    private final ScreenStreams screens;
    private final Once once;

    BoardController(Boards boards, Tiles tiles, ScreenStreams screens, Once once) {
        this.boards = boards;
        this.tiles = tiles;
        this.screens = screens;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.BOARDS_READ, Permission.BOARDS_SCREEN})
    List<BoardView> mine() {
        return boards.mine();
    }

    @GetMapping("/tiles")
    @Requires({Permission.BOARDS_READ, Permission.BOARDS_SCREEN})
    List<OfferedTile> tiles() {
        return tiles.offered().stream().map(OfferedTile::of).toList();
    }

    @GetMapping("/figures")
    @Requires({Permission.BOARDS_READ, Permission.BOARDS_SCREEN})
    List<TileFigure> figures(@RequestParam List<String> tile) {
        return tiles.of(tile.stream().map(BoardController::known).toList());
    }

    @GetMapping("/{id}")
    @Requires({Permission.BOARDS_READ, Permission.BOARDS_SCREEN})
    BoardView board(@PathVariable BoardId id) {
        return boards.view(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.BOARDS_READ)
    BoardView compose(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody BoardRequest request) {
        var draft = request.draft();
        return once.answer(key, draft, BoardView.class, () -> boards.compose(draft));
    }

    @PutMapping("/{id}")
    @Requires(Permission.BOARDS_READ)
    BoardView change(@PathVariable BoardId id, @RequestBody BoardRequest request) {
        return boards.change(id, Given.value("/revision", request.revision()), request.draft());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.BOARDS_READ)
    void drop(@PathVariable BoardId id) {
        boards.drop(id);
    }

    /** Server-sent events: what the tiles of a board tell, or those of the shipped screen, every two seconds. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.BOARDS_SCREEN)
    SseEmitter stream(@RequestParam(required = false) @Nullable BoardId board, HttpServletResponse response) {
        // A proxy that collects what it passes on would keep it until it is late.
        response.setHeader("X-Accel-Buffering", "no");
        return screens.open(
                board == null
                        ? ScreenStreams.shipped()
                        : boards.view(board).tiles().stream()
                                .flatMap(it -> Tile.of(it.tile()).stream())
                                .toList());
    }

    private static Tile known(String code) {
        return Tile.of(code).orElseThrow(() -> InvalidInput.of("/tile", code, "tile-unknown"));
    }

    /**
     * A tile to choose.
     *
     * @param code of the tile
     * @param kind how it shows what it tells
     * @param unit how its number is to be read; absent where it counts
     * @param target what its number should be
     * @param path where its facts are
     */
    record OfferedTile(
            String code,
            TileKind kind,
            Measure.@Nullable Unit unit,
            @Nullable BigDecimal target,
            String path) {

        static OfferedTile of(Tile tile) {
            return new OfferedTile(
                    tile.code(),
                    tile.kind(),
                    tile.measure().map(Measure::unit).orElse(null),
                    tile.target().orElse(null),
                    tile.path());
        }
    }

    /** A board to be kept; the revision it was changed from where it was there before. */
    record BoardRequest(
            @Nullable String name,
            @Nullable RoleCode role,
            @Nullable List<TileRequest> tiles,
            @Nullable Integer revision) {

        BoardDraft draft() {
            var called = Given.text(name);
            if (called.isEmpty()) {
                throw InvalidInput.of("/name", "", "value-required");
            }
            if (called.length() > LONGEST_NAME) {
                throw InvalidInput.of("/name", called, "text-too-long");
            }
            var given = Given.list(tiles);
            return new BoardDraft(
                    called,
                    role,
                    java.util.stream.IntStream.range(0, given.size())
                            .mapToObj(i -> given.get(i).placed("/tiles/" + i))
                            .toList());
        }
    }

    /** A tile in its place. */
    record TileRequest(
            @Nullable String tile,
            @Nullable Integer x,
            @Nullable Integer y,
            @Nullable Integer w,
            @Nullable Integer h) {

        BoardTile placed(String pointer) {
            return new BoardTile(
                    Given.value(pointer + "/tile", tile),
                    Given.value(pointer + "/x", x),
                    Given.value(pointer + "/y", y),
                    Given.value(pointer + "/w", w),
                    Given.value(pointer + "/h", h));
        }
    }
}
