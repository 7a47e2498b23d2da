/** Internal control over HTTP. */
@NullMarked
package io.redthread.control.web;

import org.jspecify.annotations.NullMarked;
