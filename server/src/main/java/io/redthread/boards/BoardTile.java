package io.redthread.boards;

import io.redthread.kernel.InvalidInput;
import java.util.List;

/**
 * A tile in its place on a board twelve columns wide (砖块位置).
 *
 * @param tile code of the tile
 * @param x first column, from 0
 * @param y first row, from 0
 * @param w columns, 2–12
 * @param h rows, 1–8
 */
public record BoardTile(String tile, int x, int y, int w, int h) {

    private static final int COLUMNS = 12;
    private static final int NARROWEST = 2;
    private static final int HIGHEST = 8;
    private static final int LOWEST_ROW = 200;
    private static final int MOST = 40;

    /** Refuses tiles that are unknown, beyond the grid, or too many. */
    static List<BoardTile> checked(List<BoardTile> tiles) {
        if (tiles.size() > MOST) {
            throw InvalidInput.of("/tiles", tiles.size(), "too-many-tiles");
        }
        for (var i = 0; i < tiles.size(); i++) {
            var it = tiles.get(i);
            if (Tile.of(it.tile()).isEmpty()) {
                throw InvalidInput.of("/tiles/" + i + "/tile", it.tile(), "tile-unknown");
            }
            if (it.x() < 0
                    || it.w() < NARROWEST
                    || it.w() > COLUMNS
                    || it.x() > COLUMNS - it.w()
                    || it.y() < 0
                    || it.y() > LOWEST_ROW
                    || it.h() < 1
                    || it.h() > HIGHEST) {
                throw InvalidInput.of("/tiles/" + i, it.x() + "," + it.y(), "tile-off-the-grid");
            }
        }
        return tiles;
    }
}
