package io.redthread.boards;

import io.redthread.identity.RoleCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board (看板).
 *
 * @param id its id
 * @param nameZh what it is called
 * @param nameEn the same in English; one that a person made has one name
 * @param mine whether the caller made it and may change it
 * @param shipped whether it comes with the program
 * @param role role it is for or shared with
 * @param tiles what is on it
 * @param revision counts the changes
 */
public record BoardView(
        BoardId id,
        String nameZh,
        String nameEn,
        boolean mine,
        boolean shipped,
        @Nullable RoleCode role,
        List<BoardTile> tiles,
        int revision) {}
