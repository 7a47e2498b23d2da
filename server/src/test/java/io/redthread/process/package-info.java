@NullMarked
package io.redthread.process;

import org.jspecify.annotations.NullMarked;
