/** Tests of the rules of figures. */
@NullMarked
package io.redthread.insight.domain;

import org.jspecify.annotations.NullMarked;
