/** Search for the worst, or best, case in a box of inputs, confirmed on fresh seeds. */
package flashpoint.study.worst;
