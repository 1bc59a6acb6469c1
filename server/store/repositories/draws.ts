import { day } from '../../domain/day';
import type { FrameLine } from '../../domain/draw/draw';
import type { DrawMember } from '../../domain/draw/member';
import { addMissing } from '../add-missing';
import { addOnce } from '../add-once';
import type {
  DrawListPart,
  DrawRepository,
  StoredDraw,
  StoredDrawMember,
} from '../contracts/draws';
import type { Models } from '../models';
import type { DrawDocument, DrawMemberDocument, DrawPartDocument } from '../schemas/draw';

type Lists = Pick<DrawRepository, 'addParts' | 'parts' | 'eraseList'>;
type Heads = Pick<DrawRepository, 'add' | 'find' | 'list' | 'replace'>;
type Members = Pick<DrawRepository, 'addMember' | 'addMembers' | 'members' | 'setNonResponse'>;

export function drawRepository(models: Models): DrawRepository {
  const { drawParts, drawMembers } = models;
  return {
    ...lists(models),
    ...heads(models),
    ...members(models),

    async erasePeople(campaign) {
      await drawParts.updateMany({ campaign }, { $unset: { content: 1 } });
      await drawMembers.updateMany({ campaign }, { $unset: { details: 1 } });
    },
  };
}

function lists({ drawParts }: Models): Lists {
  return {
    async addParts(parts) {
      const documents = parts.map((part) => ({
        ...part,
        _id: `${part.draw}|${part.index}`,
        lines: JSON.stringify(part.lines),
      }));
      await addMissing(() => drawParts.insertMany(documents, { ordered: false }));
    },

    async *parts(draw) {
      const cursor = drawParts
        .find({ draw })
        .sort({ index: 1 })
        .lean<DrawPartDocument[]>()
        .cursor();
      for await (const document of cursor) yield toPart(document);
    },

    async eraseList(draw) {
      await drawParts.updateMany({ draw }, { $unset: { content: 1 } });
    },
  };
}

function heads({ draws }: Models): Heads {
  return {
    add: (draw) => addOnce(() => draws.create(toDocument(draw))),

    async find(id) {
      const document = await draws.findById(id).lean<DrawDocument>();
      return document === null ? undefined : toDraw(document);
    },

    async list(campaign) {
      const documents = await draws
        .find({ campaign })
        .sort({ listedOn: 1, _id: 1 })
        .lean<DrawDocument[]>();
      return documents.map(toDraw);
    },

    async replace(next) {
      const { matchedCount } = await draws.replaceOne(
        { _id: next.id, revision: next.revision - 1 },
        toDocument(next),
      );
      return matchedCount === 1;
    },
  };
}

function members({ drawMembers }: Models): Members {
  return {
    addMember: (member) => addOnce(() => drawMembers.create(toMemberDocument(member))),

    async addMembers(members) {
      await addMissing(() =>
        drawMembers.insertMany(members.map(toMemberDocument), { ordered: false }),
      );
    },

    async members(draw) {
      const documents = await drawMembers
        .find({ draw })
        .sort({ group: 1, unit: 1, order: 1 })
        .lean<DrawMemberDocument[]>();
      return documents.map(toMember);
    },

    async setNonResponse(member, { reason, on }) {
      const { modifiedCount } = await drawMembers.updateOne(
        { _id: memberKey(member), reason: null },
        { $set: { reason, reasonOn: on } },
      );
      return modifiedCount === 1;
    },
  };
}

function memberKey({ draw, group, unit, order }: DrawMember): string {
  return [draw, group, unit, order].join('|');
}

function toDocument({ id, ...rest }: StoredDraw): DrawDocument {
  return { _id: id, ...rest };
}

function toDraw({ _id, listedOn, drawnOn, ...rest }: DrawDocument): StoredDraw {
  return {
    id: _id,
    ...rest,
    listedOn: day(listedOn),
    ...(drawnOn !== undefined && { drawnOn: day(drawnOn) }),
  };
}

function toPart({ draw, campaign, index, lines, content }: DrawPartDocument): DrawListPart {
  return {
    draw,
    campaign,
    index,
    lines: JSON.parse(lines) as readonly FrameLine[],
    ...(content !== undefined && { content }),
  };
}

function toMemberDocument({ nonResponse, ...rest }: StoredDrawMember): DrawMemberDocument {
  return {
    _id: memberKey(rest),
    ...rest,
    reason: nonResponse?.reason ?? null,
    ...(nonResponse && { reasonOn: nonResponse.on }),
  };
}

function toMember(document: DrawMemberDocument): StoredDrawMember {
  const { draw, campaign, group, unit, order, line, invitation } = document;
  const { replaces, reason, reasonOn, details } = document;
  return {
    ...{ draw, campaign, group, unit, order, line, invitation },
    ...(replaces !== undefined && { replaces }),
    ...(reason !== null &&
      reasonOn !== undefined && { nonResponse: { reason, on: day(reasonOn) } }),
    ...(details !== undefined && { details }),
  };
}
