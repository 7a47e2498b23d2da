/** What comes in, over HTTP. */
@NullMarked
package io.redthread.receiving.web;

import org.jspecify.annotations.NullMarked;
