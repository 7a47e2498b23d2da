/** The rules of purchasing, without Spring and SQL. */
@NullMarked
package io.redthread.purchasing.domain;

import org.jspecify.annotations.NullMarked;
