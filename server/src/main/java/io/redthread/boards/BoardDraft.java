package io.redthread.boards;

import io.redthread.identity.RoleCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as a person composes it (看板草稿).
 *
 * @param name what it is called, 1–80 characters
 * @param role role it is shared with; absent: it is the person's own
 * @param tiles at most forty
 */
public record BoardDraft(String name, @Nullable RoleCode role, List<BoardTile> tiles) {}
