@NullMarked
package io.redthread.control.domain;

import org.jspecify.annotations.NullMarked;
