/** How findings are judged from figures, without Spring and SQL. */
@NullMarked
package io.redthread.alerts.domain;

import org.jspecify.annotations.NullMarked;
