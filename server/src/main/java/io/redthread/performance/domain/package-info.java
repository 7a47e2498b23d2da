/** Arithmetic of figures and scores, without Spring or SQL. */
@NullMarked
package io.redthread.performance.domain;

import org.jspecify.annotations.NullMarked;
