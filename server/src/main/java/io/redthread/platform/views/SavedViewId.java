package io.redthread.platform.views;

import io.redthread.kernel.Id;

/** Id of a saved view (视图). */
public record SavedViewId(long value) implements Id {}
