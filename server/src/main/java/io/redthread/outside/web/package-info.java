/** Endpoints of partners and of who works with them. */
@NullMarked
package io.redthread.outside.web;

import org.jspecify.annotations.NullMarked;
