/** Rules over HTTP. */
@NullMarked
package io.redthread.rules.web;

import org.jspecify.annotations.NullMarked;
