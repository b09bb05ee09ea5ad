import type { FactValue } from './facts.ts';

/** Level of a hospital; 1 holds everything below it too (镇卫生院、社区、村卫生室). */
export type Level = FactValue<'hospitalLevel'>;

const NAMES: Readonly<Record<Level, string>> = { 1: '一级及以下', 2: '二级', 3: '三级' };

export const levelName = (level: Level): string => NAMES[level];

/** 三级 → 二级 → 一级及以下, which is the lowest. */
export const oneLevelDown = (level: Level): Level => (level === '3' ? '2' : '1');
