@NullMarked
package io.redthread.process.domain;

import org.jspecify.annotations.NullMarked;
