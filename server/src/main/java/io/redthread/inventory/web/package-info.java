/** The stock ledger over HTTP. */
@NullMarked
package io.redthread.inventory.web;

import org.jspecify.annotations.NullMarked;
