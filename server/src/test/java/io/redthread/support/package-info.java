/** What the tests of all modules lean on: a server on a scratch database, and people to call it. */
@NullMarked
package io.redthread.support;

import org.jspecify.annotations.NullMarked;
