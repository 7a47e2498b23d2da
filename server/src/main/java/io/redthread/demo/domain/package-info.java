/** What the demo company bought and how it decided, made up without a database: the same for the same seed and day. */
@NullMarked
package io.redthread.demo.domain;

import org.jspecify.annotations.NullMarked;
