/** The journal over HTTP. */
@NullMarked
package io.redthread.journal.web;

import org.jspecify.annotations.NullMarked;
