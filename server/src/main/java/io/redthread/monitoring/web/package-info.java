/** Threads, board, figures and search over HTTP. */
@NullMarked
package io.redthread.monitoring.web;

import org.jspecify.annotations.NullMarked;
