@NullMarked
package io.redthread.budget.domain;

import org.jspecify.annotations.NullMarked;
