/** Studies of where an outcome tips along an input, and of the worst case in a box of inputs. */
package flashpoint.study.tipping;
