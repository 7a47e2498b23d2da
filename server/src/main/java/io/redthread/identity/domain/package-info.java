/** The rules of passwords, roles and working time: plain Java. */
@NullMarked
package io.redthread.identity.domain;

import org.jspecify.annotations.NullMarked;
