/** Logs as lives of objects, and what is found in them; without Spring or SQL. */
@NullMarked
package io.redthread.mining.domain;

import org.jspecify.annotations.NullMarked;
