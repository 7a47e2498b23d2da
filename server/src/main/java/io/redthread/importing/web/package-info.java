/** The import frame over HTTP. */
@NullMarked
package io.redthread.importing.web;

import org.jspecify.annotations.NullMarked;
