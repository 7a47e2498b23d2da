@NullMarked
package io.redthread.budget;

import org.jspecify.annotations.NullMarked;
