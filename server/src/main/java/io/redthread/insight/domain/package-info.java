/** Rules of figures without Spring or SQL. */
@NullMarked
package io.redthread.insight.domain;

import org.jspecify.annotations.NullMarked;
