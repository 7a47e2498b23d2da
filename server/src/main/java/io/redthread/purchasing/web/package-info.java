/** Purchasing over HTTP. */
@NullMarked
package io.redthread.purchasing.web;

import org.jspecify.annotations.NullMarked;
