package io.redthread.identity;

import io.redthread.kernel.Id;

/** Id of a department (部门). */
public record DepartmentId(long value) implements Id {}
