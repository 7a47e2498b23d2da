/** What figures are made of, without Spring and SQL. */
@NullMarked
package io.redthread.boards.domain;

import org.jspecify.annotations.NullMarked;
