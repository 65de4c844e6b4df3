/**
 * The only source of chance in Flashpoint: a counter-based generator whose every draw is a function of
 * (seed, purpose, entity, tick, index), and of nothing else.
 *
 * <p>Because no draw depends on how many were made before it, neither threads nor an added agent nor a changed policy
 * can shift the draws of others. That is what makes the same seed give the same bytes, and paired what-ifs possible.
 */
package flashpoint.random;
