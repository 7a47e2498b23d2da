@NullMarked
package io.redthread.control;

import org.jspecify.annotations.NullMarked;
