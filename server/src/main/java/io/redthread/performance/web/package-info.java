/** The module over HTTP. */
@NullMarked
package io.redthread.performance.web;

import org.jspecify.annotations.NullMarked;
