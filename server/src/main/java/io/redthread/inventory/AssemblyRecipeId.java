package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of an assembly recipe (组装清单), of one version of it. */
public record AssemblyRecipeId(long value) implements Id {}
