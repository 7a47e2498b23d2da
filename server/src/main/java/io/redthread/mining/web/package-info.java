/** Process mining over HTTP. */
@NullMarked
package io.redthread.mining.web;

import org.jspecify.annotations.NullMarked;
