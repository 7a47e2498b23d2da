/** Goods and categories over HTTP. */
@NullMarked
package io.redthread.catalog.web;

import org.jspecify.annotations.NullMarked;
