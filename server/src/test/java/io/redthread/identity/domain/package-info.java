@NullMarked
package io.redthread.identity.domain;

import org.jspecify.annotations.NullMarked;
