import {
  IconBan, IconBook2, IconCertificate, IconCoin, IconDeviceDesktopOff, IconFirstAidKit, IconFlag, IconHandStop,
  IconHeadset, IconMoodAngry, IconQuote, IconRepeat, IconShieldLock, IconShoppingBag, IconStar, IconTag, IconTrendingDown,
  IconUserCheck, IconZoomQuestion, type Icon,
} from '@tabler/icons-react';
import type { Shape } from '../api/client';

export type Reason = Shape<'Waiting'>['reason'];
export type Urgency = Shape<'Waiting'>['urgency'];

export const URGENCIES: readonly Urgency[] = ['IMMEDIATE', 'HIGH', 'NORMAL', 'LOW'];

/** The sign of each reason; its words stand in the catalogue as reason.CODE. */
export const REASON_ICONS: Readonly<Record<Reason, Icon>> = {
  EXPLICIT_REQUEST: IconHandStop,
  HEALTH_SAFETY: IconFirstAidKit,
  SENSITIVE_TOPIC: IconShieldLock,
  OUT_OF_SCOPE: IconBook2,
  FRUSTRATION: IconMoodAngry,
  SENTIMENT_TREND: IconTrendingDown,
  FAILED_ATTEMPTS: IconRepeat,
  LOW_CONFIDENCE: IconZoomQuestion,
  LOOP: IconRepeat,
  KEYWORD: IconQuote,
  CATEGORY: IconTag,
  ORDER_VALUE: IconCoin,
  PURCHASE_COUNT: IconShoppingBag,
  CUSTOMER_TIER: IconStar,
  QUALIFIED: IconCertificate,
  WRITTEN_RULE: IconFlag,
  PROMISED_HANDOFF: IconUserCheck,
  AI_UNAVAILABLE: IconDeviceDesktopOff,
  TAKEN_OVER: IconHeadset,
  DIRECT: IconUserCheck,
};

export const NO_REASON: Icon = IconBan;
