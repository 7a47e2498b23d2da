/** Conditions and what can be said about them, without Spring or SQL. */
@NullMarked
package io.redthread.rules.domain;

import org.jspecify.annotations.NullMarked;
