/** Parties over HTTP. */
@NullMarked
package io.redthread.parties.web;

import org.jspecify.annotations.NullMarked;
