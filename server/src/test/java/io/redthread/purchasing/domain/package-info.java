@NullMarked
package io.redthread.purchasing.domain;

import org.jspecify.annotations.NullMarked;
