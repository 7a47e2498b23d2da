@NullMarked
package io.redthread.identity;

import org.jspecify.annotations.NullMarked;
