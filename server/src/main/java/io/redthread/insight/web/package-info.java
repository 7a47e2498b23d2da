/** Reports over HTTP. */
@NullMarked
package io.redthread.insight.web;

import org.jspecify.annotations.NullMarked;
