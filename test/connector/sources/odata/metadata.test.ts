import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMetadata } from '../../../../src/connector/sources/odata/metadata';

describe('the description of an OData service', () => {
  it('gives entity sets with their properties, inherited ones too, and their keys', () => {
    const xml = `<?xml version="1.0"?><!-- <EntitySet Name="Cu" EntityType="a.B"/> -->
      <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
      <m:Schema xmlns:m='http://docs.oasis-open.org/odata/ns/edm' Namespace='motcua.v1' Alias='SELF'>
        <m:EntityType Name='Goc' Abstract="true"><m:Key><m:PropertyRef Name='Id'/></m:Key><m:Property Name='Id' Type='Edm.Int64'/></m:EntityType>
        <m:EntityType Name='HoSo' BaseType='SELF.Goc'>
          <m:Property Name='NgayTiepNhan' Type='Edm.Date' Nullable="false"/>
          <m:Property
             Name = 'LĩnhVực' Type='Edm.String'><m:Annotation Term="x" String="a > b"/></m:Property>
          <m:NavigationProperty Name='ChuHoSo' Type='motcua.v1.Nguoi'/>
        </m:EntityType>
        <m:EntityType Name="Nguoi"/>
        <m:EntityContainer Name='C'><m:EntitySet EntityType='motcua.v1.HoSo' Name='HoSo'/></m:EntityContainer>
      </m:Schema></edmx:DataServices></edmx:Edmx>`;
    const [set, ...more] = readMetadata(xml) ?? [];
    assert.equal(more.length, 0);
    assert.deepEqual(
      { name: set?.name, key: set?.key, properties: Object.fromEntries(set?.properties ?? []) },
      {
        name: 'HoSo',
        key: ['Id'],
        properties: { NgayTiepNhan: 'Edm.Date', LĩnhVực: 'Edm.String', Id: 'Edm.Int64' },
      },
    );
  });

  it('leaves names out that could be more than a name', () => {
    const xml = `<EntityType Name="A"><Property Name="x,y) eq 1 or (1" Type="Edm.String"/><Property Name="a b" Type="Edm.String"/><Property Name="z" Type="Edm.String"/></EntityType><EntitySet Name="A" EntityType="n.A"/>`;
    assert.deepEqual([...(readMetadata(xml)?.[0]?.properties.keys() ?? [])], ['z']);
  });

  it('is none where there is no entity set, and never hangs or fails', () => {
    assert.equal(readMetadata('<html><body>Đăng nhập</body></html>'), undefined);
    const circle = `<EntityType Name="A" BaseType="n.B"/><EntityType Name="B" BaseType="n.A"/><EntitySet Name="A" EntityType="n.A"/>`;
    assert.equal(readMetadata(circle)?.[0]?.properties.size, 0);
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      'EntityType',
      'Name',
      'EntitySet',
      '<!--',
      '-->',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        readMetadata(pieces.join(''));
      }),
    );
  });
});
