@NullMarked
package io.redthread.rules;

import org.jspecify.annotations.NullMarked;
