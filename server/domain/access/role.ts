/** What a person of the office is there for. One account may have several roles; rights add up. */
export const ROLES = ['admin', 'manager', 'viewer', 'operator', 'auditor'] as const;

/**
 * `admin` quản trị hệ thống · `manager` quản lý khảo sát (Phòng Nội vụ) · `viewer` lãnh đạo đơn vị ·
 * `operator` nhập liệu · `auditor` kiểm toán.
 */
export type Role = (typeof ROLES)[number];

/** Roles that act for one unit and must be given one. */
export const UNIT_ROLES: readonly Role[] = ['viewer', 'operator'];
