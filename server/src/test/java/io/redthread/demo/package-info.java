@NullMarked
package io.redthread.demo;

import org.jspecify.annotations.NullMarked;
